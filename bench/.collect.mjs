import { readFileSync, appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, basename } from 'node:path';
import { createFileOpener } from '@yushen/intake';
import { createReadingPool, ppocrReader } from '@yushen/read';
const [out, shard] = process.argv.slice(2);
const S='/tmp/rw/sets/';
const R={}; const t0=performance.now();
for (const n of ['v4','tiny','tsmall','small']) R[n]=ppocrReader(await createReadingPool({workers:1,modelFolder:S+n}));
const opener=createFileOpener();
const real=JSON.parse(readFileSync('/work/shared/realdata/manifest.json','utf8')).filter(e=>e.text?.length&&/\.(jpe?g|png)$/.test(e.file)).map(e=>({path:join('/work/shared/realdata',e.file),truth:e.text,lang:e.lang,kind:e.docType,set:'real'}));
const fx=readdirSync('fixtures/papers',{recursive:true}).filter(f=>/\.(jpg|png)$/.test(f)).sort().filter((_,i)=>i%9===0).map(f=>({path:join('fixtures/papers',f),truth:JSON.parse(readFileSync(join('fixtures/papers',f.replace(/\.\w+$/,'.truth.json')),'utf8')).lines,lang:'zh',kind:f.split('/')[0],set:'fx'}));
const cpu=async(f)=>{const a=process.cpuUsage();const r=await f();const b=process.cpuUsage(a);return [r,(b.user+b.system)/1e3];};
writeFileSync(out,'');
const order=[]; for(let i=0;i<Math.max(real.length,fx.length);i++){if(real[i])order.push(real[i]);if(fx[i])order.push(fx[i]);}
for (const e of order){ try {
  const o=await opener.open({name:basename(e.path),bytes:readFileSync(e.path)}); const image=await o.pages[0].image();
  const rec={...e,file:basename(e.path)};
  for (const [name,loc,rd] of [['v4','v4','v4'],['tiny','tiny','tiny'],['tsmall','tiny','tsmall'],['small','small','small']]){
    let L; if(name==='tsmall') L=rec._t; else { const [l,ms]=await cpu(()=>R[loc].locate(image)); L=l; rec[name+'Det']=ms; if(name==='tiny') rec._t=l; }
    const [lines,ms]=await cpu(()=>R[rd].recognise(image,L.regions));
    rec[name]={rotation:L.rotation,ms,lines:lines.map(l=>({t:l.text,c:l.characters?.map(c=>+c.confidence.toFixed(3)),b:l.box.flat().map(Math.round),m:+l.confidence.toFixed(3)}))};
  }
  delete rec._t; await o.close();
  appendFileSync(out,JSON.stringify(rec)+'\n'); } catch(err){console.error(e.path,err.message);}
}
for(const r of Object.values(R)) await r.close(); await opener.close(); console.log('done',(performance.now()-t0)/1e3);
